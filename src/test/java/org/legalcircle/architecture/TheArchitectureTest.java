package org.legalcircle.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.legalcircle.platform.event.EventType;

class TheArchitectureTest {
    private static final String ROOT = "org.legalcircle";
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /**
     * One serves many callers in one statement: a failure of the statement is each caller's own (decision 6). The other
     * asks somebody else's service, which an estimate stands in for.
     */
    private static final Set<String> RECOVERING = Set.of("SeatQueue", "TableServiceTimes");

    /** A piece of an upload names the place it belongs to: sent again, it is told that it is there. */
    private static final Set<String> REPEATABLE_BY_THEMSELVES =
            Set.of("MatterDocumentResource.append", "DeskDocumentResource.append");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_service_keeps_the_rule(ArchRule rule) {
        rule.check(SERVICE);
    }

    static Stream<ArchRule> rules() {
        var features = new Features(ROOT);
        var habits = new Habits(ROOT);
        return Stream.of(
                features.have_no_cycles(),
                features.import_what_the_table_allows(),
                features.are_in_the_table(),
                features.have_four_folders_and_no_more(),
                features.point_inwards_from_usecase(),
                features.point_inwards_from_http(),
                features.point_inwards_to_the_domain(),
                features.do_not_show_their_folders_in_their_root(),
                habits.keep_frameworks_out_of_the_domain(),
                habits.have_no_setters_in_the_domain(),
                habits.have_no_public_fields_in_the_domain(),
                habits.take_the_time_from_the_clock(),
                habits.never_wait_for_a_uni(),
                habits.run_nothing_side_by_side(),
                habits.use_jdbc_in_one_package_only(),
                habits.read_maps_in_one_package_only(),
                habits.fire_no_asynchronous_events(),
                habits.activate_no_request_context(),
                habits.begin_transactions_in_public_use_cases_that_answer_a_uni(),
                habits.open_sessions_in_stores(),
                habits.recover_from_failures_in_the_platform(RECOVERING),
                habits.name_events_lastingly(),
                habits.keep_events_in_the_root_of_their_feature(),
                habits.have_names_that_say_something(),
                Resources.say_which_format_they_give(),
                Resources.say_which_format_they_take(),
                Resources.say_who_may_call_them(),
                Resources.check_their_bodies(),
                Resources.finish_what_they_began(),
                Resources.say_whether_they_may_be_given_up(),
                Resources.may_be_called_again(REPEATABLE_BY_THEMSELVES));
    }

    @Test
    void no_two_events_have_the_same_type() {
        assertThat(SERVICE.stream().filter(Habits.areEvents()::test).map(TheArchitectureTest::typeOf))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void no_exception_is_made_that_is_not_needed() {
        assertThat(RECOVERING)
                .allSatisfy(name -> assertThat(broken(new Habits(ROOT).recover_from_failures_in_the_platform(Set.of())))
                        .contains(name));
    }

    private static String broken(ArchRule rule) {
        return String.join("\n", rule.evaluate(SERVICE).getFailureReport().getDetails());
    }

    private static String typeOf(JavaClass event) {
        return event.getAnnotationOfType(EventType.class).value();
    }
}
