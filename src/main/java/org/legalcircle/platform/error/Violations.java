package org.legalcircle.platform.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells which part of a request is wrong, without repeating what the caller sent. */
final class Violations {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private Violations() {}

    /** Every field and parameter that breaks a rule, in the order of their places. */
    static List<Problem.Violation> of(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(Violations::of)
                .sorted(Comparator.comparing(Problem.Violation::pointer).thenComparing(Problem.Violation::detail))
                .toList();
    }

    /** The place where a body could no longer be understood. */
    static List<Problem.Violation> of(JsonProcessingException unreadable, Locale locale) {
        var place = unreadable.getLocation();
        if (place == null || place.getLineNr() < 1) {
            return List.of();
        }
        var facts = Map.of("line", place.getLineNr(), "column", place.getColumnNr());
        var pointer = unreadable instanceof JsonMappingException mapping ? pointerOf(mapping) : "";
        return List.of(new Problem.Violation(pointer, Messages.text(locale, "platform", "MALFORMED.place", facts)));
    }

    /** Whether the service broke its own rule: what it answered, or a call between its parts. */
    static boolean areOurFault(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(ConstraintViolation::getPropertyPath)
                .anyMatch(Violations::isNoParameter);
    }

    private static boolean isNoParameter(Path path) {
        var nodes = path.iterator();
        return nodes.next().getKind() != ElementKind.METHOD
                || !nodes.hasNext()
                || nodes.next().getKind() == ElementKind.RETURN_VALUE;
    }

    /** A parameter is told by its name, a part of the body by its JSON pointer. */
    private static Problem.Violation of(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        nodes.next();
        var parameter = nodes.next().getName();
        if (!nodes.hasNext()) {
            return new Problem.Violation("body".equals(parameter) ? "" : parameter, violation.getMessage());
        }
        var pointer = new StringBuilder();
        nodes.forEachRemaining(node -> append(pointer, node));
        return new Problem.Violation(pointer.toString(), violation.getMessage());
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
            pointer.append('/').append(node.getName());
        }
    }

    /** Names of unknown fields are the caller's own text: only what looks like a name is repeated. */
    private static String pointerOf(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .takeWhile(step ->
                        PLAIN_NAME.matcher(step).matches() || step.chars().allMatch(Character::isDigit))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
