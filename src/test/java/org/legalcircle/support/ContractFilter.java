package org.legalcircle.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fails a test when the service answers what its description does not say: an undescribed status, refusal, media type
 * or field. Every call of every {@code @QuarkusTest} passes through it; one that is meant to lie outside the
 * description says {@code given().noFiltersOfType(ContractFilter.class)}.
 */
public class ContractFilter implements Filter {
    private static final String DESCRIBED = "/api/v1/";
    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> WITHOUT_OPERATION = Set.of(400, 404, 405, 413, 429);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InterfaceDescription description;

    ContractFilter(InterfaceDescription description) {
        this.description = description;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        var path = URI.create(request.getURI()).getPath();
        if (path.startsWith(DESCRIBED) && !Set.of("HEAD", "OPTIONS").contains(request.getMethod())) {
            check(request.getMethod() + " " + path, description.find(request.getMethod(), path), response);
        }
        return response;
    }

    private void check(String call, InterfaceDescription.Operation operation, Response response) {
        if (operation == null) {
            require(
                    WITHOUT_OPERATION.contains(response.statusCode()) && PROBLEM.equals(response.contentType()),
                    call + " is not described and yet answers " + response.statusCode() + ": " + response.asString());
            return;
        }
        var place = call + " answers " + response.statusCode();
        var described = description.resolve(
                operation.description().path("responses").path(String.valueOf(response.statusCode())));
        require(!described.isMissingNode(), place + ", which is not described: " + response.asString());
        if (!described.has("content")) {
            require(response.asByteArray().length == 0, place + " with a body that is not described");
            return;
        }
        var type = response.contentType().split(";")[0].toLowerCase(Locale.ROOT);
        var media = described.path("content").path(type);
        require(!media.isMissingNode(), place + " with " + type + ", which is not described");
        if (type.endsWith("json") && media.has("schema")) {
            checkBody(place, media, read(place, response));
        }
    }

    private void checkBody(String place, JsonNode media, JsonNode body) {
        var faults = description.faults(media.path("schema"), body);
        require(
                faults.isEmpty(),
                place + " with a body that does not fit its schema: "
                        + faults.stream().map(Object::toString).collect(Collectors.joining("; ")) + "\n" + body);
        if (body.path("type").asText().startsWith("/problems/")) {
            var refusal = body.path("type")
                    .asText()
                    .substring("/problems/".length())
                    .replace('-', '_')
                    .toUpperCase(Locale.ROOT);
            require(
                    media.path("examples").has(refusal),
                    place + " with the refusal " + refusal + ", which the operation does not name (@Refuses)");
        }
    }

    private static JsonNode read(String place, Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (JsonProcessingException e) {
            throw new AssertionError(place + " with a body that is no JSON", e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void require(boolean asDescribed, String fault) {
        if (!asDescribed) {
            throw new AssertionError(fault);
        }
    }
}
