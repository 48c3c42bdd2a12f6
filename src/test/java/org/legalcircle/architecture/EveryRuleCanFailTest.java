package org.legalcircle.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by the class named beside it. */
class EveryRuleCanFailTest {
    private static final String ROOT = "org.legalcircle.architecture.bad";
    private static final String SERVICE = "org.legalcircle";
    private static final JavaClasses BAD = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest(name = "{1} break: {0}")
    @MethodSource("rules")
    void a_rule_is_broken_by(ArchRule rule, String culprit) {
        var result = rule.evaluate(BAD);

        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(culprit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void no_rule_is_kept_by_there_being_nothing_to_keep_it(ArchRule rule) {
        var nothing = new ClassFileImporter().importClasses();

        assertThatThrownBy(() -> rule.check(nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void every_rule_of_the_service_is_among_them() {
        var proven = rules().map(arguments ->
                ((ArchRule) arguments.get()[0]).getDescription().replace(ROOT, SERVICE));

        assertThat(TheArchitectureTest.rules().map(ArchRule::getDescription))
                .isNotEmpty()
                .isSubsetOf(proven.toList());
    }

    static Stream<Arguments> rules() {
        var features = new Features(ROOT);
        var habits = new Habits(ROOT);
        return Stream.of(
                Arguments.of(features.have_no_cycles(), "Slice consultation"),
                Arguments.of(features.import_what_the_table_allows(), "consultation.store.Shelf"),
                Arguments.of(features.import_what_the_table_allows(), "casework.legalaid.Grant"),
                Arguments.of(features.are_in_the_table(), "nowhere.Stray"),
                Arguments.of(features.have_four_folders_and_no_more(), "misc.Odd"),
                Arguments.of(features.point_inwards_from_usecase(), "store.PersonData"),
                Arguments.of(features.point_inwards_from_http(), "usecase.Doing"),
                Arguments.of(features.point_inwards_to_the_domain(), "domain.Person"),
                Arguments.of(features.do_not_show_their_folders_in_their_root(), "identity.Lookup"),
                Arguments.of(habits.keep_frameworks_out_of_the_domain(), "jakarta.inject.Provider"),
                Arguments.of(habits.have_no_setters_in_the_domain(), "setName"),
                Arguments.of(habits.have_no_public_fields_in_the_domain(), "Person.name"),
                Arguments.of(habits.take_the_time_from_the_clock(), "Instant.now"),
                Arguments.of(habits.never_wait_for_a_uni(), "PersonData.waits"),
                Arguments.of(habits.run_nothing_side_by_side(), "Doing.sideBySide"),
                Arguments.of(habits.use_jdbc_in_one_package_only(), "java.sql.Connection"),
                Arguments.of(habits.read_maps_in_one_package_only(), "com.graphhopper.util.PMap"),
                Arguments.of(habits.fire_no_asynchronous_events(), "usecase.Doing"),
                Arguments.of(habits.activate_no_request_context(), "Doing.sideBySide"),
                Arguments.of(habits.begin_transactions_in_public_use_cases_that_answer_a_uni(), "PersonData.waits"),
                Arguments.of(habits.open_sessions_in_stores(), "Doing.sideBySide"),
                Arguments.of(habits.recover_from_failures_in_the_platform(Set.of()), "Doing.sideBySide"),
                Arguments.of(habits.recover_from_failures_in_the_platform(Set.of()), "Doing.goesOn"),
                Arguments.of(habits.name_events_lastingly(), "BookingDone"),
                Arguments.of(habits.keep_events_in_the_root_of_their_feature(), "Person$Born"),
                Arguments.of(habits.have_names_that_say_something(), "PersonData"),
                Arguments.of(Resources.say_which_format_they_give(), "Door.open"),
                Arguments.of(Resources.say_which_format_they_take(), "Door.open"),
                Arguments.of(Resources.say_who_may_call_them(), "Door.open"),
                Arguments.of(Resources.check_their_bodies(), "Door.open"),
                Arguments.of(Resources.finish_what_they_began(), "Door.open"),
                Arguments.of(Resources.say_whether_they_may_be_given_up(), "Door.open"),
                Arguments.of(Resources.may_be_called_again(Set.of()), "Door.open"));
    }
}
