package org.legalcircle.platform.openapi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.PublicRead;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SelfKeeping;

/** What the annotations of a resource method say about its operation. */
final class ResourceMethod {
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName ROLES = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName OPEN = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final DotName SIGNED_IN = DotName.createSimple("io.quarkus.security.Authenticated");
    private static final String RESOURCE = "Resource";

    private final MethodInfo method;

    private ResourceMethod(MethodInfo method) {
        this.method = method;
    }

    /** All of them, by the identifier that the scanner gives their operations: class, underscore, method. */
    static Map<String, ResourceMethod> in(IndexView index) {
        var methods = new HashMap<String, ResourceMethod>();
        index.getAnnotations(PATH).stream()
                .map(AnnotationInstance::target)
                .map(target -> switch (target.kind()) {
                    case CLASS -> target.asClass();
                    case METHOD -> target.asMethod().declaringClass();
                    default -> throw new IllegalStateException("@Path on " + target);
                })
                .distinct()
                .flatMap(resource -> resource.methods().stream())
                .forEach(method -> methods.put(scannedId(method), new ResourceMethod(method)));
        return methods;
    }

    private static String scannedId(MethodInfo method) {
        return method.declaringClass().simpleName() + "_" + method.name();
    }

    /** A name for generated clients: {@code bookingHold} for {@code BookingResource.hold}. */
    String operationId() {
        var resource = method.declaringClass().simpleName();
        var subject =
                resource.endsWith(RESOURCE) ? resource.substring(0, resource.length() - RESOURCE.length()) : resource;
        return Character.toLowerCase(subject.charAt(0)) + subject.substring(1) + capitalised(method.name());
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Whether a token is wanted. */
    boolean isSecured() {
        return Stream.of(OPEN, ROLES, SIGNED_IN).anyMatch(method::hasDeclaredAnnotation)
                ? !method.hasDeclaredAnnotation(OPEN)
                : declaringClass().hasDeclaredAnnotation(ROLES)
                        || declaringClass().hasDeclaredAnnotation(SIGNED_IN);
    }

    /** The roles of which one is wanted; empty if any will do. */
    List<String> roles() {
        var own = method.declaredAnnotation(ROLES);
        var roles = own == null && !method.hasDeclaredAnnotation(SIGNED_IN)
                ? declaringClass().declaredAnnotation(ROLES)
                : own;
        return roles == null ? List.of() : List.of(roles.value().asStringArray());
    }

    /** Names of the refusals the method says it can answer with. */
    List<String> refusals() {
        var refuses = method.declaredAnnotation(DotName.createSimple(Refuses.class));
        return refuses == null ? List.of() : Arrays.asList(refuses.value().asStringArray());
    }

    /** Whether its answers may be kept by caches. */
    boolean isPublicRead() {
        return method.hasDeclaredAnnotation(DotName.createSimple(PublicRead.class));
    }

    /** Whether a repeated call with the same key is answered as the first one was. */
    boolean takesKey() {
        return method.hasDeclaredAnnotation(DotName.createSimple(Idempotent.class))
                || method.hasDeclaredAnnotation(DotName.createSimple(SelfKeeping.class));
    }

    /** Whether a call without an idempotency key is refused. */
    boolean requiresKey() {
        var idempotent = method.declaredAnnotation(DotName.createSimple(Idempotent.class));
        var selfKeeping = method.declaredAnnotation(DotName.createSimple(SelfKeeping.class));
        var required = (idempotent == null ? selfKeeping : idempotent).value("required");
        return required == null || required.asBoolean();
    }

    private ClassInfo declaringClass() {
        return method.declaringClass();
    }

    @Override
    public String toString() {
        return scannedId(method);
    }
}
