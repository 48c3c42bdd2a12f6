package org.legalcircle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What features may know of each other, below a root package. */
record Features(String root) {
    private static final String PLATFORM = "platform";
    private static final Set<String> FOLDERS = Set.of("http", "usecase", "domain", "store");

    /** Packages that are no features themselves: their parts are. */
    private static final Set<String> GROUPS = Set.of("casework", "correction");

    private static final Set<String> OF_A_LINE = Set.of("identity", "casework.matter");
    private static final Set<String> OF_A_LISTENER = Set.of(
            "identity",
            "servicecircle",
            "knowledge",
            "consultation",
            "casework.matter",
            "casework.task",
            "casework.mediation",
            "casework.legalaid",
            "casework.notarisation",
            "casework.appraisal",
            "casework.arbitration",
            "casework.reconsideration",
            "casework.legalityreview",
            "correction.study",
            "correction.exam",
            "correction.screening",
            "correction.leave",
            "correction.supervision");

    /** Which features' root packages a feature may import; the platform is open to all. */
    static final Map<String, Set<String>> IMPORTS = Map.ofEntries(
            entry(PLATFORM, Set.of()),
            entry("identity", Set.of()),
            entry("servicecircle", Set.of()),
            entry("knowledge", Set.of()),
            entry("consultation", Set.of("identity", "servicecircle", "knowledge")),
            entry("casework.matter", Set.of("identity", "servicecircle")),
            // No line, but beside the kernel like one.
            entry("casework.task", OF_A_LINE),
            entry("casework.mediation", OF_A_LINE),
            entry("casework.legalaid", OF_A_LINE),
            entry("casework.notarisation", OF_A_LINE),
            entry("casework.appraisal", OF_A_LINE),
            entry("casework.arbitration", OF_A_LINE),
            entry("casework.reconsideration", OF_A_LINE),
            entry("casework.legalityreview", OF_A_LINE),
            entry("correction.study", Set.of("identity")),
            entry("correction.exam", Set.of("identity", "correction.study")),
            entry("correction.screening", Set.of("identity")),
            entry("correction.leave", Set.of("identity")),
            entry("correction.supervision", Set.of("identity")),
            entry("notification", with(OF_A_LISTENER, "evaluation")),
            entry("evaluation", OF_A_LISTENER),
            entry("insight", OF_A_LISTENER),
            // Fills an empty database with examples of everything, through the facades of the features.
            entry("demo", OF_A_LISTENER));

    private static Set<String> with(Set<String> features, String one) {
        return Stream.concat(features.stream(), Stream.of(one)).collect(Collectors.toUnmodifiableSet());
    }

    ArchRule have_no_cycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(false);
    }

    ArchRule import_what_the_table_allows() {
        return classes()
                .that(lieIn("a feature", feature -> feature != null))
                .should(importOnlyWhatTheTableAllows())
                .allowEmptyShould(false);
    }

    ArchRule are_in_the_table() {
        return classes()
                .that(lieIn("a package below the root", feature -> feature != null))
                .should(matching("belong to a feature of the table", found -> IMPORTS.containsKey(featureOf(found))))
                .allowEmptyShould(false);
    }

    ArchRule have_four_folders_and_no_more() {
        return classes()
                .that(lieIn("a feature", feature -> feature != null && !feature.equals(PLATFORM)))
                .should(matching("lie in the root of their feature or in one of its folders", this::isInItsPlace))
                .allowEmptyShould(false);
    }

    ArchRule point_inwards_from_http() {
        return layer("usecase", "http");
    }

    ArchRule point_inwards_from_usecase() {
        return layer("store", "http", "usecase");
    }

    ArchRule point_inwards_to_the_domain() {
        return layer("domain", "http", "usecase", "store");
    }

    ArchRule do_not_show_their_folders_in_their_root() {
        return classes()
                .that(lieIn("the root of a feature", feature -> feature != null && !feature.equals(PLATFORM)))
                .and(matching(this::isInRootOfFeature))
                .should(dependOnNoFolderOf("http", "usecase", "store"))
                .allowEmptyShould(false);
    }

    private ArchRule layer(String inner, String... outer) {
        var outside =
                Arrays.stream(outer).map(folder -> root + ".." + folder + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(root + ".." + inner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(outside)
                .allowEmptyShould(false);
    }

    private ArchCondition<JavaClass> importOnlyWhatTheTableAllows() {
        return new ArchCondition<>("import only what the table allows") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                var own = featureOf(from);
                from.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !mayImport(own, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(from, dependency.getDescription())));
            }
        };
    }

    private boolean mayImport(String own, JavaClass target) {
        var other = featureOf(target);
        return other == null
                || other.equals(own)
                || other.equals(PLATFORM)
                || isInRootOfFeature(target)
                        && IMPORTS.getOrDefault(own, Set.of()).contains(other);
    }

    private ArchCondition<JavaClass> dependOnNoFolderOf(String... folders) {
        return new ArchCondition<>("depend on no folder of their feature but the domain") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> Arrays.stream(folders)
                                .anyMatch(
                                        folder -> isBelow(dependency.getTargetClass(), featureOf(from) + "." + folder)))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(from, dependency.getDescription())));
            }
        };
    }

    private boolean isInItsPlace(JavaClass found) {
        var below = found.getPackageName().substring((root + "." + featureOf(found)).length());
        return below.isEmpty() || FOLDERS.contains(below.substring(1).split("\\.")[0]);
    }

    private boolean isInRootOfFeature(JavaClass found) {
        return found.getPackageName().equals(root + "." + featureOf(found));
    }

    private boolean isBelow(JavaClass found, String part) {
        return (found.getPackageName() + ".").startsWith(root + "." + part + ".");
    }

    /** The part of the package name right below the root or a group; null in the root itself and outside of it. */
    String featureOf(JavaClass found) {
        var name = found.getBaseComponentType().getPackageName();
        if (!name.startsWith(root + ".")) {
            return null;
        }
        var parts = name.substring(root.length() + 1).split("\\.");
        return GROUPS.contains(parts[0]) && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
    }

    private DescribedPredicate<JavaClass> lieIn(String description, Predicate<String> feature) {
        return DescribedPredicate.describe("lie in " + description, found -> feature.test(featureOf(found)));
    }

    private static DescribedPredicate<JavaClass> matching(Predicate<JavaClass> wanted) {
        return DescribedPredicate.describe("are it themselves", wanted);
    }

    private static ArchCondition<JavaClass> matching(String text, Predicate<JavaClass> wanted) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass found, ConditionEvents events) {
                if (!wanted.test(found)) {
                    events.add(SimpleConditionEvent.violated(found, found.getName() + " does not " + text));
                }
            }
        };
    }
}
