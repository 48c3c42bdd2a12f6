package org.legalcircle.platform.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.ProblemMapping;
import org.legalcircle.platform.error.Refused;

/** Answers a call with a method its address does not have, and tells those it has (RFC 9110, section 15.5.6). */
@Provider
@Singleton
public class AllowedMethods implements DynamicFeature {
    private static final Pattern NAME_IN_A_PATH = Pattern.compile("\\{[^:}]+(?::((?:[^{}]|\\{[^}]*})+))?}");

    private final List<Endpoint> endpoints = new ArrayList<>();

    private record Endpoint(Pattern path, String method) {}

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var method = resource.getResourceMethod();
        var path = expressionFor(pathOf(resource.getResourceClass()) + pathOf(method));
        Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .forEach(verb -> endpoints.add(new Endpoint(path, verb.value())));
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException failure, UriInfo uri, HttpHeaders headers) {
        var answer = ProblemMapping.answer(new Refused(PlatformRefusal.METHOD_NOT_ALLOWED), headers);
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, methodsAt(uri.getPath()))
                .build();
    }

    private String methodsAt(String path) {
        var methods = new TreeSet<>(List.of(HttpMethod.OPTIONS));
        endpoints.stream()
                .filter(endpoint -> endpoint.path().matcher(path).matches())
                .forEach(endpoint -> methods.add(endpoint.method()));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    private static String pathOf(AnnotatedElement annotated) {
        var path = annotated.getAnnotation(Path.class);
        return path == null || path.value().isEmpty() || path.value().startsWith("/")
                ? path == null ? "" : path.value()
                : "/" + path.value();
    }

    private static Pattern expressionFor(String path) {
        var expression = new StringBuilder();
        var names = NAME_IN_A_PATH.matcher(path);
        var last = 0;
        while (names.find()) {
            expression.append(Pattern.quote(path.substring(last, names.start())));
            expression.append(names.group(1) == null ? "[^/]+" : names.group(1).strip());
            last = names.end();
        }
        return Pattern.compile(expression + Pattern.quote(path.substring(last)) + "/?");
    }
}
