package org.legalcircle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.support.InterfaceDescription;
import org.legalcircle.support.InterfaceDescription.Operation;

/** What a linter would look for in the committed description, and what none could know. */
class TheOpenApiDocumentTest {
    private static final InterfaceDescription DESCRIPTION = InterfaceDescription.committed();
    private static final JsonNode DOCUMENT = DESCRIPTION.document();
    private static final List<Refusal> REFUSALS = findRefusals();

    @Test
    void it_is_of_version_3_1_and_says_what_it_is_about() {
        assertThat(DOCUMENT.path("openapi").asText()).startsWith("3.1.");
        assertThat(DOCUMENT.path("info").properties())
                .extracting(Map.Entry::getKey)
                .contains("title", "description", "version", "contact", "license");
        assertThat(DOCUMENT.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @TestFactory
    Stream<DynamicTest> every_operation_says_what_it_is_for() {
        return eachOperation(operation -> {
            var said = operation.description();
            assertThat(List.of("operationId", "summary", "description"))
                    .allSatisfy(member ->
                            assertThat(said.path(member).asText()).as(member).isNotBlank());
            assertThat(said.path("tags")).as("tags").isNotEmpty();
            assertThat(said.path("tags")).extracting(JsonNode::asText).isSubsetOf(declaredTags());
        });
    }

    @Test
    void no_two_operations_have_the_same_name() {
        assertThat(DESCRIPTION
                        .operations()
                        .map(operation ->
                                operation.description().path("operationId").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_group_says_what_it_is_about() {
        assertThat(DOCUMENT.path("tags"))
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(tag.path("description").asText())
                        .as(
                                "add tag.%s to openapi/wording.properties",
                                tag.path("name").asText())
                        .isNotBlank());
    }

    @TestFactory
    Stream<DynamicTest> every_operation_can_succeed_and_be_refused() {
        return eachOperation(operation -> {
            var statuses = operation.description().path("responses").properties().stream()
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(statuses).anyMatch(status -> status.startsWith("2"));
            assertThat(statuses).anyMatch(status -> status.startsWith("4"));
            assertThat(operation.description().path("responses"))
                    .allSatisfy(answer -> assertThat(DESCRIPTION
                                    .resolve(answer)
                                    .path("description")
                                    .asText())
                            .isNotBlank());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_name_in_a_path_is_a_parameter() {
        return eachOperation(operation -> {
            var names = Arrays.stream(operation.path().split("/"))
                    .filter(part -> part.startsWith("{"))
                    .map(part -> part.substring(1, part.indexOf('}')))
                    .toList();
            assertThat(operation.parameters("path"))
                    .extracting(parameter -> parameter.path("name").asText())
                    .containsExactlyInAnyOrderElementsOf(names);
        });
    }

    @TestFactory
    Stream<DynamicTest> every_answer_with_content_has_a_schema_and_an_example_that_fits_it() {
        return eachOperation(operation -> operation
                .description()
                .path("responses")
                .forEach(answer -> DESCRIPTION.resolve(answer).path("content").forEach(this::requireFittingExamples)));
    }

    @TestFactory
    Stream<DynamicTest> every_body_has_a_schema_and_an_example_that_fits_it() {
        return eachOperation(operation -> {
            if (operation.takesBody()) {
                assertThat(operation.body().isMissingNode()).as("a JSON body").isFalse();
                requireFittingExamples(operation.body());
            }
        });
    }

    private void requireFittingExamples(JsonNode media) {
        assertThat(media.has("schema")).as("schema").isTrue();
        var examples = media.has("examples")
                ? children(media.path("examples"))
                        .map(DESCRIPTION::resolve)
                        .map(example -> example.path("value"))
                        .toList()
                : List.of(media.path("example"));
        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            assertThat(example.isMissingNode()).as("an example").isFalse();
            assertThat(DESCRIPTION.faults(media.path("schema"), example)).isEmpty();
        });
    }

    @Test
    void every_property_has_an_example_or_a_word_for_one() {
        var silent = new ArrayList<String>();
        children(DOCUMENT.path("paths"))
                .forEach(path -> eachNode(path, "", (place, node) -> {
                    if (node.has("example") && node.has("schema")) {
                        requireComplete(place, node.path("schema"), node.path("example"), silent);
                    }
                }));
        assertThat(new HashSet<>(silent))
                .as("say @Schema(examples = ...) or add the name to openapi/wording.properties")
                .isEmpty();
    }

    private static void requireComplete(String place, JsonNode schema, JsonNode example, List<String> silent) {
        var resolved = DESCRIPTION.resolve(schema);
        if (resolved.has("oneOf") || resolved.has("anyOf")) {
            return;
        }
        var name = schema.path("$ref").asText(place).replaceAll(".*/", "");
        resolved.path("properties").properties().forEach(property -> {
            if (!example.has(property.getKey())) {
                silent.add(name + "." + property.getKey());
            } else {
                requireComplete(name, property.getValue(), example.path(property.getKey()), silent);
            }
        });
        if (resolved.has("items") && example.isEmpty()) {
            silent.add(name + " (empty list)");
        } else if (resolved.has("items")) {
            requireComplete(name, resolved.path("items"), example.get(0), silent);
        }
    }

    @Test
    void every_text_in_a_request_is_bounded() {
        var unbounded = new ArrayList<String>();
        requestSchemas()
                .forEach(name -> eachNode(schema(name), name, (place, node) -> {
                    // A property may be called "type".
                    if (place.endsWith("/properties")
                            || Stream.of("anyOf", "oneOf", "$ref").anyMatch(node::has)) {
                        return;
                    }
                    var isText = types(node).contains("string");
                    if (isText
                            && Stream.of("maxLength", "enum", "format", "pattern", "const")
                                    .noneMatch(node::has)) {
                        unbounded.add(place);
                    }
                    if (types(node).contains("array") && !node.has("maxItems")) {
                        unbounded.add(place);
                    }
                    if (isText && "\\S".equals(node.path("pattern").asText()) && !node.has("maxLength")) {
                        unbounded.add(place);
                    }
                }));
        assertThat(unbounded).isEmpty();
    }

    @Test
    void every_request_refuses_fields_it_does_not_know() {
        assertThat(requestSchemas().filter(name -> schema(name).has("properties")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                schema(name).path("additionalProperties").isBoolean())
                        .isTrue());
    }

    @Test
    void every_reference_leads_somewhere_and_everything_is_referred_to() {
        var references = new HashSet<String>();
        eachNode(DOCUMENT, "", (place, node) -> {
            if (node.path("$ref").isTextual()) {
                references.add(node.path("$ref").asText().substring(1));
            }
        });
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DOCUMENT.at(reference).isMissingNode())
                        .as(reference)
                        .isFalse());

        var components = DOCUMENT.path("components").properties().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes"))
                .flatMap(kind -> kind.getValue().properties().stream()
                        .map(component -> "/components/" + kind.getKey() + "/" + component.getKey()));
        assertThat(components).isNotEmpty().isSubsetOf(references);
    }

    @Test
    void every_refusal_of_the_service_is_described() {
        var described = DOCUMENT.at("/components/examples").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        // Of no operation; no line converts anything yet.
        var undescribed = Set.of("METHOD_NOT_ALLOWED", "CONVERTED_BEFORE");
        assertThat(described).doesNotContainAnyElementsOf(undescribed);
        assertThat(refusals().map(Refusal::name).filter(name -> !undescribed.contains(name)))
                .isNotEmpty()
                .isSubsetOf(described);
    }

    @Test
    void no_two_refusals_have_the_same_name() {
        assertThat(refusals().map(Refusal::name)).doesNotHaveDuplicates();
    }

    @Test
    void no_example_of_a_refusal_leaves_a_name_in_braces() {
        assertThat(DOCUMENT.at("/components/examples").toString()).doesNotContainPattern("\\{[a-zA-Z]+}");
    }

    /** All constants of all enums of refusals. */
    static Stream<Refusal> refusals() {
        return REFUSALS.stream();
    }

    private static List<Refusal> findRefusals() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.legalcircle")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .filter(found -> found.isAssignableTo(Refusal.class))
                        .map(JavaClass::reflect)
                        .flatMap(found -> Arrays.stream(found.getEnumConstants()))
                        .map(Refusal.class::cast)
                        .toList();
    }

    private static Stream<DynamicTest> eachOperation(java.util.function.Consumer<Operation> rule) {
        return DESCRIPTION
                .operations()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> rule.accept(operation)));
    }

    private static List<String> declaredTags() {
        return children(DOCUMENT.path("tags"))
                .map(tag -> tag.path("name").asText())
                .toList();
    }

    private static Stream<String> requestSchemas() {
        var found = new HashSet<String>();
        DESCRIPTION.operations().filter(Operation::takesBody).forEach(operation -> collect(operation.body(), found));
        return found.stream();
    }

    private static void collect(JsonNode from, Set<String> found) {
        eachNode(from, "", (place, node) -> {
            var name = node.path("$ref").asText().replaceAll(".*/", "");
            if (node.has("$ref") && found.add(name)) {
                collect(schema(name), found);
            }
        });
    }

    private static JsonNode schema(String name) {
        return DOCUMENT.at("/components/schemas/" + name);
    }

    private static List<String> types(JsonNode node) {
        return node.path("type").isTextual()
                ? List.of(node.path("type").asText())
                : children(node.path("type")).map(JsonNode::asText).toList();
    }

    private static void eachNode(JsonNode node, String place, BiConsumer<String, JsonNode> action) {
        if (node.isObject()) {
            action.accept(place, node);
            node.properties().forEach(member -> eachNode(member.getValue(), place + "/" + member.getKey(), action));
        } else {
            node.forEach(item -> eachNode(item, place, action));
        }
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
