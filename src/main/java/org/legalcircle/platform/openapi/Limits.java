package org.legalcircle.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The length of parameters that are opaque to a caller: none we ever told is longer, and a longer one is refused. */
final class Limits {
    private static final Map<String, Integer> LONGEST =
            Map.of("cursor", 300, "since", 300, "If-Match", 100, "secret", 100);

    private Limits() {}

    static void setOn(Operation operation) {
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(Limits::set);
    }

    private static void set(Parameter parameter) {
        var longest = LONGEST.get(parameter.getName());
        if (longest != null && parameter.getSchema().getMaxLength() == null) {
            parameter.getSchema().setMaxLength(longest);
        }
    }
}
