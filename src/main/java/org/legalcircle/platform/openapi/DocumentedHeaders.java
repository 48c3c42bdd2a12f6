package org.legalcircle.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers that calls and answers share. */
final class DocumentedHeaders {
    private static final List<String> EVERYWHERE = List.of("RateLimit-Policy", "RateLimit");

    private DocumentedHeaders() {}

    static Map<String, Header> all() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put("RateLimit-Policy", text("How many calls in how many seconds", "\"signed-in\";q=300;w=60"));
        headers.put(
                "RateLimit", text("How many calls are left, seconds until all are back", "\"signed-in\";r=299;t=1"));
        headers.put("Retry-After", number("Seconds to wait before the next try", 1));
        headers.put("WWW-Authenticate", text("How to sign in", "Bearer"));
        headers.put("ETag", text("The version of what is answered, for If-Match and If-None-Match", "\"7\""));
        headers.put("Cache-Control", text("Who may keep the answer for how long", "public, max-age=60"));
        headers.put("Link", text("Where the next part of the list is", "</api/v1/notices?cursor=x>; rel=\"next\""));
        headers.put(
                "Location", text("Where what was created is", "/api/v1/bookings/01934d2c-8a00-7f3a-9c41-5b0e6d2f8a17"));
        headers.put("Idempotent-Replayed", text("\"true\" if this answer was given before", "true"));
        return headers;
    }

    static APIResponse onProblem(APIResponse response, int status, boolean mayPass) {
        onEvery(response);
        if (status == 401) {
            refer(response, "WWW-Authenticate");
        }
        if (status == 429 || status == 503 || mayPass) {
            refer(response, "Retry-After");
        }
        return response;
    }

    static void onEvery(APIResponse response) {
        EVERYWHERE.forEach(name -> refer(response, name));
    }

    static void refer(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    static Parameter idempotencyKey(boolean required) {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(required)
                .description("Made up by the caller, new for each call that is meant to take effect; the same again"
                        + " when the call is repeated. Kept for 24 hours.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)
                        .pattern("^[!-~]+$"))
                .example("6f1c1a52-0d6e-4a57-9f5e-2f6f0b6a6c55");
    }

    static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag of the answer the caller has")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING).maxLength(1000))
                .example("W/\"eW91ci10YWctaGVyZQ\"");
    }

    private static Header text(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example(example);
    }

    private static Header number(String description, int example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER))
                .example(example);
    }
}
