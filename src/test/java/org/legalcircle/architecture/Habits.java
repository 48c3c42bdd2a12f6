package org.legalcircle.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.legalcircle.platform.event.DomainEvent;
import org.legalcircle.platform.event.EventType;

/** How code is written below a root package, whatever feature it is of. */
record Habits(String root) {
    private static final Pattern TYPE = Pattern.compile("[a-z]+(\\.[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    ArchRule keep_frameworks_out_of_the_domain() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io..", "jakarta.ws.rs..", "jakarta.inject..", "jakarta.enterprise..")
                .allowEmptyShould(false);
    }

    ArchRule have_no_setters_in_the_domain() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..domain..")
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(false);
    }

    ArchRule have_no_public_fields_in_the_domain() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..domain..")
                .and()
                .arePublic()
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .allowEmptyShould(false);
    }

    /** Nobody but the one clock asks the machine what time it is. */
    ArchRule take_the_time_from_the_clock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform.time..")
                .should()
                .callMethodWhere(asksTheMachine())
                .orShould()
                .callConstructor(java.util.Date.class)
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachine() {
        return DescribedPredicate.describe("it asks the machine what time it is", call -> {
            var owner = call.getTargetOwner();
            var name = call.getName();
            return owner.getPackageName().equals("java.time")
                            && (name.equals("now") || name.startsWith("system") || name.startsWith("tick"))
                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        });
    }

    ArchRule never_wait_for_a_uni() {
        return noClasses()
                .should()
                .callMethodWhere(target(owner(type(Uni.class))).and(target(nameMatching("await"))))
                .allowEmptyShould(false);
    }

    /** One session works in order: what runs side by side fails under load. */
    ArchRule run_nothing_side_by_side() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform..")
                .should()
                .callMethodWhere(target(owner(type(Uni.class))).and(target(nameMatching("combine|join"))))
                .allowEmptyShould(false);
    }

    ArchRule use_jdbc_in_one_package_only() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .allowEmptyShould(false);
    }

    /** A native executable leaves the library out, and that package with it. */
    ArchRule read_maps_in_one_package_only() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".servicecircle.usecase.travel.roads..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.graphhopper..", "com.carrotsearch.hppc..")
                .allowEmptyShould(false);
    }

    /** What happened goes through the event log: an asynchronous observer may never run. */
    ArchRule fire_no_asynchronous_events() {
        return noClasses()
                .should()
                .callMethodWhere(target(owner(type(Event.class))).and(target(nameMatching("fireAsync"))))
                .orShould(observeAsynchronously())
                .allowEmptyShould(false);
    }

    private static ArchCondition<JavaClass> observeAsynchronously() {
        return condition(
                "observe asynchronously",
                found -> found.getMethods().stream()
                        .flatMap(method -> method.getParameters().stream())
                        .anyMatch(parameter -> parameter.isAnnotatedWith(ObservesAsync.class)));
    }

    ArchRule activate_no_request_context() {
        return noMethods()
                .should()
                .beAnnotatedWith(ActivateRequestContext.class)
                .allowEmptyShould(false);
    }

    ArchRule begin_transactions_in_public_use_cases_that_answer_a_uni() {
        return methods()
                .that()
                .areAnnotatedWith(WithTransaction.class)
                .should()
                .bePublic()
                .andShould()
                .haveRawReturnType(Uni.class)
                .andShould()
                .beDeclaredInClassesThat()
                .resideInAPackage(root + "..usecase..")
                .allowEmptyShould(false);
    }

    ArchRule open_sessions_in_stores() {
        return methods()
                .that()
                .areAnnotatedWith(WithSession.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage(root + "..store..")
                .andShould()
                .haveRawReturnType(Uni.class)
                .allowEmptyShould(false);
    }

    ArchRule name_events_lastingly() {
        return classes()
                .that(areEvents())
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(EventType.class)
                .andShould()
                .beAnnotatedWith(RegisterForReflection.class)
                .andShould(haveATypeThatBeginsWithTheirFeature())
                .allowEmptyShould(false);
    }

    ArchRule keep_events_in_the_root_of_their_feature() {
        return classes()
                .that(areEvents())
                .should()
                .resideOutsideOfPackages(
                        root + "..http..", root + "..usecase..", root + "..domain..", root + "..store..")
                .allowEmptyShould(false);
    }

    private ArchCondition<JavaClass> haveATypeThatBeginsWithTheirFeature() {
        return condition(
                "have a type that begins with their feature",
                found -> found.tryGetAnnotationOfType(EventType.class)
                        .map(EventType::value)
                        .filter(type -> TYPE.matcher(type).matches())
                        .filter(type -> found.getPackageName()
                                .startsWith(root + "." + type.substring(0, type.lastIndexOf('.'))))
                        .isPresent());
    }

    static DescribedPredicate<JavaClass> areEvents() {
        return DescribedPredicate.describe(
                "are events", found -> found.isAssignableTo(DomainEvent.class) && !found.isInterface());
    }

    ArchRule have_names_that_say_something() {
        var empty = List.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "Dto", "Entity", "Info", "Data");
        return classes()
                .should(condition(
                        "have a name that says what they are",
                        found -> empty.stream()
                                .noneMatch(suffix -> found.getSimpleName().endsWith(suffix))))
                .allowEmptyShould(false);
    }

    /** Failures are turned into answers in one place; a chain only says what happens when all goes well. */
    ArchRule recover_from_failures_in_the_platform(Set<String> exceptions) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".platform..")
                .and(DescribedPredicate.describe(
                        "are no exception", found -> !exceptions.contains(found.getSimpleName())))
                .should()
                .callMethodWhere(
                        target(owner(type(Uni.class).or(type(Multi.class)))).and(target(nameMatching("onFailure"))))
                .allowEmptyShould(false);
    }

    static ArchCondition<JavaClass> condition(String text, Predicate<JavaClass> wanted) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass found, ConditionEvents events) {
                var fits = wanted.test(found);
                var message = found.getName() + (fits ? " does " : " does not ") + text;
                events.add(new SimpleConditionEvent(found, fits, message));
            }
        };
    }

    static ArchCondition<JavaMethod> methodCondition(String text, Predicate<JavaMethod> wanted) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaMethod found, ConditionEvents events) {
                if (!wanted.test(found)) {
                    events.add(SimpleConditionEvent.violated(found, found.getFullName() + " does not " + text));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> type(Class<?> type) {
        return DescribedPredicate.describe(type.getSimpleName(), found -> found.isEquivalentTo(type));
    }
}
