package org.legalcircle.platform.openapi;

import static org.legalcircle.platform.error.PlatformRefusal.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.error.Messages;
import org.legalcircle.platform.error.PlatformRefusal;
import org.legalcircle.platform.error.Problem;
import org.legalcircle.platform.error.Refusal;

/** Lists for an operation every refusal it can answer with, by status, each with an example. */
final class ProblemAnswers {
    private final Map<String, Refusal> refusals;
    private final Wording wording;
    private final Set<Refusal> used = new LinkedHashSet<>();
    private final Map<String, APIResponse> shared = new TreeMap<>();

    ProblemAnswers(Map<String, Refusal> refusals, Wording wording) {
        this.refusals = refusals;
        this.wording = wording;
    }

    void addTo(Operation operation, ResourceMethod method) {
        var all = new LinkedHashSet<>(general(operation, method));
        method.refusals().forEach(name -> all.add(require(name, method)));
        used.addAll(all);
        var byStatus = all.stream().collect(Collectors.groupingBy(Refusal::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, some) -> operation
                .getResponses()
                .addAPIResponse(status.toString(), isGeneral(some) ? reference(some) : answer(some)));
    }

    private static boolean isGeneral(List<Refusal> some) {
        return some.stream().allMatch(PlatformRefusal.class::isInstance);
    }

    /** An answer that many operations share is written once. */
    private APIResponse reference(List<Refusal> some) {
        var name = some.stream()
                .map(Refusal::name)
                .sorted()
                .map(ProblemAnswers::inCamelCase)
                .collect(Collectors.joining("Or"));
        shared.computeIfAbsent(name, ignored -> answer(some));
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static String inCamelCase(String name) {
        return Arrays.stream(name.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The answers that operations refer to, for the components of the document. */
    Map<String, APIResponse> shared() {
        return shared;
    }

    /** Examples of all refusals that some operation names, for the components of the document. */
    Map<String, Example> examples() {
        var examples = new LinkedHashMap<String, Example>();
        used.stream()
                .sorted(Comparator.comparing(Refusal::name))
                .forEach(refusal -> examples.put(refusal.name(), example(refusal)));
        return examples;
    }

    private Refusal require(String name, ResourceMethod method) {
        if (!refusals.containsKey(name)) {
            throw new IllegalStateException(method + " names a refusal that does not exist: " + name);
        }
        return refusals.get(name);
    }

    private static List<Refusal> general(Operation operation, ResourceMethod method) {
        var general = new ArrayList<Refusal>(
                List.of(MALFORMED, NOT_ACCEPTABLE, TOO_MANY_REQUESTS, INTERNAL, OVERLOADED, UNAVAILABLE));
        var parameters = operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters();
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            general.addAll(List.of(INVALID_PARAMETER, INVALID_INPUT));
        }
        if (parameters.stream().anyMatch(parameter -> "cursor".equals(parameter.getName()))) {
            general.add(INVALID_CURSOR);
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            general.add(NOT_FOUND);
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            general.addAll(List.of(STALE, PRECONDITION_REQUIRED));
        }
        if (operation.getRequestBody() != null) {
            general.addAll(List.of(INVALID_INPUT, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE));
        }
        if (method.isSecured()) {
            general.add(UNAUTHENTICATED);
        }
        if (!method.roles().isEmpty()) {
            general.add(FORBIDDEN);
        }
        if (method.takesKey()) {
            general.addAll(List.of(IDEMPOTENCY_KEY_INVALID, CALL_STILL_RUNNING, IDEMPOTENCY_KEY_REUSED));
        }
        if (method.takesKey() && method.requiresKey()) {
            general.add(IDEMPOTENCY_KEY_REQUIRED);
        }
        return general;
    }

    private APIResponse answer(List<Refusal> some) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        some.stream()
                .sorted(Comparator.comparing(Refusal::name))
                .forEach(refusal -> media.addExample(
                        refusal.name(), OASFactory.createExample().ref("#/components/examples/" + refusal.name())));
        var response = OASFactory.createAPIResponse()
                .description(
                        some.stream().map(ProblemAnswers::describe).sorted().collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media));
        return DocumentedHeaders.onProblem(response, some.get(0).status(), some.contains(CALL_STILL_RUNNING));
    }

    private static String describe(Refusal refusal) {
        return refusal.name() + ": "
                + Messages.text(Locale.ENGLISH, refusal.bundle(), refusal.name() + ".title", Map.of());
    }

    private Example example(Refusal refusal) {
        var value = new LinkedHashMap<String, Object>();
        value.put("type", Problem.typeOf(refusal));
        value.put("title", text(refusal, "title", Language.DEFAULT));
        value.put("status", refusal.status());
        value.put("detail", text(refusal, "detail", Language.DEFAULT));
        return OASFactory.createExample()
                .summary(text(refusal, "title", Locale.ENGLISH))
                .description(text(refusal, "detail", Locale.ENGLISH))
                .value(value);
    }

    /** The text with values in the place of the names in braces. */
    private String text(Refusal refusal, String part, Locale locale) {
        var text = Messages.text(locale, refusal.bundle(), refusal.name() + "." + part, Map.of());
        for (var from = text.indexOf('{'); from >= 0; from = text.indexOf('{')) {
            var name = text.substring(from + 1, text.indexOf('}', from));
            var told = wording.of(refusal.name(), name);
            text = text.replace("{" + name + "}", told == null ? name : told);
        }
        return text;
    }
}
