package org.legalcircle.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.legalcircle.platform.error.Refusal;

/**
 * Adds to the scanned description what no resource says of itself: who may call, what any call can be refused for, the
 * headers all calls share, and an example of everything.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CompleteDocument implements OASFilter {
    private static final String TOKEN = "token";

    private final Map<String, ResourceMethod> methods;
    private final Map<String, Refusal> refusals;
    private final Wording wording = new Wording();

    /** For the scanner, which knows all classes. */
    public CompleteDocument(IndexView index) {
        this.methods = ResourceMethod.in(index);
        this.refusals = refusalsIn(index);
    }

    private static Map<String, Refusal> refusalsIn(IndexView index) {
        var refusals = new HashMap<String, Refusal>();
        index.getAllKnownImplementations(Refusal.class).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(found -> List.of(constantsOf(found)).stream())
                .forEach(refusal -> refusals.put(refusal.name(), refusal));
        return refusals;
    }

    private static Refusal[] constantsOf(ClassInfo found) {
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            return (Refusal[]) loader.loadClass(found.name().toString()).getEnumConstants();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents();
        correctSchemas(document);
        components.addSecurityScheme(
                TOKEN,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("The access token from POST /api/v1/auth/tokens, good for 15 minutes"));
        components.setHeaders(DocumentedHeaders.all());
        var examples = new Examples(components.getSchemas(), wording);
        var problems = new ProblemAnswers(refusals, wording);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations()
                        .values()
                        .forEach(operation -> complete(operation, path, problems, examples)));
        components.setExamples(problems.examples());
        components.setResponses(problems.shared());
        components.addSchema("Problem", ProblemSchema.problem()).addSchema("Violation", ProblemSchema.violation());
        components.setSchemas(new TreeMap<>(components.getSchemas()));
        document.setTags(document.getTags().stream()
                .sorted(Comparator.comparing(Tag::getName))
                .map(tag -> tag.description(wording.ofTag(tag.getName())))
                .toList());
    }

    private static void correctSchemas(OpenAPI document) {
        var schemas = new Schemas(document.getComponents().getSchemas());
        var everywhere = Stream.of(requestSchemas(document), answerSchemas(document), parameterSchemas(document));
        document.getComponents()
                .setSchemas(schemas.correct(requestSchemas(document), everywhere.flatMap(some -> some)));
    }

    private static Stream<Schema> requestSchemas(OpenAPI document) {
        return operations(document)
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .flatMap(body -> schemas(body.getContent()));
    }

    private static Stream<Schema> answerSchemas(OpenAPI document) {
        return operations(document)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .flatMap(answer -> schemas(answer.getContent()));
    }

    private static Stream<Schema> parameterSchemas(OpenAPI document) {
        return operations(document)
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Parameter::getSchema);
    }

    private static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private void complete(Operation operation, PathItem path, ProblemAnswers problems, Examples examples) {
        var method = methods.get(operation.getOperationId());
        if (method == null) {
            throw new IllegalStateException("no resource method for " + operation.getOperationId());
        }
        operation.setOperationId(method.operationId());
        secure(operation, method);
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, answer) -> onSuccess(answer, status, operation, path, method));
        if (method.takesKey()) {
            operation.addParameter(DocumentedHeaders.idempotencyKey(method.requiresKey()));
        }
        if (method.isPublicRead()) {
            operation.addParameter(DocumentedHeaders.ifNoneMatch());
            operation.getResponses().addAPIResponse("304", notModified());
        }
        problems.addTo(operation, method);
        if (operation.getRequestBody() != null) {
            illustrate(operation.getRequestBody().getContent(), examples);
        }
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(answer -> illustrate(answer.getContent(), examples));
        Limits.setOn(operation);
        sort(operation);
    }

    private static void secure(Operation operation, ResourceMethod method) {
        operation.setSecurity(List.of());
        if (method.isSecured()) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of()));
        }
        if (!method.roles().isEmpty()) {
            operation.setDescription(
                    operation.getDescription() + "\n\nFor: " + String.join(", ", method.roles()) + ".");
        }
    }

    private static void onSuccess(
            APIResponse answer, String status, Operation operation, PathItem path, ResourceMethod method) {
        DocumentedHeaders.onEvery(answer);
        if (status.equals("201")) {
            DocumentedHeaders.refer(answer, "Location");
        }
        if (takes(operation, "cursor")) {
            DocumentedHeaders.refer(answer, "Link");
        }
        if (method.takesKey()) {
            DocumentedHeaders.refer(answer, "Idempotent-Replayed");
        }
        if (method.isPublicRead()) {
            DocumentedHeaders.refer(answer, "ETag");
            DocumentedHeaders.refer(answer, "Cache-Control");
        } else if (isEdited(path)) {
            DocumentedHeaders.refer(answer, "ETag");
        }
    }

    private static boolean isEdited(PathItem path) {
        return path.getOperations().values().stream().anyMatch(operation -> takes(operation, "If-Match"));
    }

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(found -> parameter.equals(found.getName()));
    }

    private static APIResponse notModified() {
        var answer = OASFactory.createAPIResponse().description("What the caller has is still so");
        DocumentedHeaders.onEvery(answer);
        DocumentedHeaders.refer(answer, "ETag");
        return answer;
    }

    private static void illustrate(Content content, Examples examples) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .filter(media -> media.getExample() == null && media.getExamples() == null)
                    .filter(media -> media.getSchema() != null)
                    .forEach(media -> media.setExample(examples.of(media.getSchema())));
        }
    }

    private static void sort(Operation operation) {
        var sorted = new LinkedHashMap<>(new TreeMap<>(operation.getResponses().getAPIResponses()));
        operation.getResponses().setAPIResponses(sorted);
    }
}
