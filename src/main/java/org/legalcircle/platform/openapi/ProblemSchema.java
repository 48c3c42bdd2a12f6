package org.legalcircle.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of every answer that is no success (RFC 9457). */
final class ProblemSchema {
    private ProblemSchema() {}

    static Schema problem() {
        return object("What went wrong and what the caller can do; further members tell facts")
                .addProperty("type", text("Names the refusal: /problems/ and its name in kebab-case"))
                .addProperty("title", text("What is wrong, in the caller's language"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("The HTTP status"))
                .addProperty("detail", text("What the caller can do next, in the caller's language"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("What is invalid in the request, if that is what is wrong")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail");
    }

    static Schema violation() {
        return object("One invalid part of the request")
                .addProperty("pointer", text("JSON pointer into the body, or the name of a parameter or header"))
                .addProperty("detail", text("What is wrong with it, in the caller's language"))
                .addRequired("detail");
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
