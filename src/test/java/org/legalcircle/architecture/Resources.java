package org.legalcircle.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.legalcircle.architecture.Habits.methodCondition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.SelfKeeping;

/** What every resource owes its callers. */
final class Resources {
    private static final List<Class<? extends Annotation>> WRITES =
            List.of(POST.class, PUT.class, PATCH.class, DELETE.class);

    private Resources() {}

    /** Without it, a call that wants another format would get JSON all the same instead of a 406. */
    static ArchRule say_which_format_they_give() {
        return methods()
                .that(areOperations())
                .should(methodCondition("say which format it gives", method -> isOn(method, Produces.class)))
                .allowEmptyShould(false);
    }

    static ArchRule say_which_format_they_take() {
        return methods()
                .that(areOperations())
                .and(describe("take a body", method -> body(method).findAny().isPresent()))
                .should(methodCondition("say which format it takes", method -> isOn(method, Consumes.class)))
                .allowEmptyShould(false);
    }

    static ArchRule say_who_may_call_them() {
        return methods()
                .that(areOperations())
                .should(methodCondition(
                        "say who may call it",
                        method -> isOn(method, RolesAllowed.class)
                                || isOn(method, Authenticated.class)
                                || isOn(method, PermitAll.class)))
                .allowEmptyShould(false);
    }

    static ArchRule check_their_bodies() {
        return methods()
                .that(areOperations())
                .should(methodCondition(
                        "want a body that is there and valid",
                        method -> body(method)
                                .allMatch(body ->
                                        body.isAnnotatedWith(Valid.class) && body.isAnnotatedWith(NotNull.class))))
                .allowEmptyShould(false);
    }

    /** A caller who hangs up must not stop a change half-way. */
    static ArchRule finish_what_they_began() {
        return methods()
                .that(areOperations())
                .and(describe("change something", Resources::writes))
                .should(methodCondition(
                        "go on when the caller hangs up",
                        method -> Stream.of(
                                        method.tryGetAnnotationOfType(Cancellable.class),
                                        method.getOwner().tryGetAnnotationOfType(Cancellable.class))
                                .flatMap(Optional::stream)
                                .anyMatch(cancellable -> !cancellable.value())))
                .allowEmptyShould(false);
    }

    /** A read that is given up in the middle would leave its session open; one that has none says so. */
    static ArchRule say_whether_they_may_be_given_up() {
        return methods()
                .that(areOperations())
                .should(methodCondition(
                        "say whether it goes on when the caller hangs up", method -> isOn(method, Cancellable.class)))
                .allowEmptyShould(false);
    }

    static ArchRule may_be_called_again(Set<String> exceptions) {
        return methods()
                .that(areOperations())
                .and(describe(
                        "create or change by a signed-in caller",
                        method -> (method.isAnnotatedWith(POST.class) || method.isAnnotatedWith(PATCH.class))
                                && isSecured(method)))
                .and(describe(
                        "are no exception",
                        method -> !exceptions.contains(method.getOwner().getSimpleName() + "." + method.getName())))
                .should(methodCondition(
                        "take an idempotency key",
                        method ->
                                method.isAnnotatedWith(Idempotent.class) || method.isAnnotatedWith(SelfKeeping.class)))
                .allowEmptyShould(false);
    }

    private static boolean isSecured(JavaMethod method) {
        var says = Stream.of(PermitAll.class, RolesAllowed.class, Authenticated.class)
                .anyMatch(method::isAnnotatedWith);
        return says
                ? !method.isAnnotatedWith(PermitAll.class)
                : !method.getOwner().isAnnotatedWith(PermitAll.class);
    }

    private static boolean isOn(JavaMethod method, Class<? extends Annotation> annotation) {
        return method.isAnnotatedWith(annotation) || method.getOwner().isAnnotatedWith(annotation);
    }

    private static boolean writes(JavaMethod method) {
        return WRITES.stream().anyMatch(method::isAnnotatedWith);
    }

    /** A parameter without an annotation of JAX-RS is the body. */
    private static Stream<JavaParameter> body(JavaMethod method) {
        return method.getParameters().stream()
                .filter(parameter -> parameter.getAnnotations().stream()
                        .map(annotation -> annotation.getRawType().getPackageName())
                        .noneMatch(name -> name.startsWith("jakarta.ws.rs") || name.startsWith("org.jboss.resteasy")));
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return describe("are operations", method -> method.isAnnotatedWith(GET.class) || writes(method));
    }

    private static DescribedPredicate<JavaMethod> describe(String text, Predicate<JavaMethod> wanted) {
        return DescribedPredicate.describe(text, wanted);
    }
}
