package org.legalcircle.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jose4j.jwk.JsonWebKeySet;

/** The public halves of our signing keys, for whoever wants to verify our tokens (RFC 7517). */
@Path("/.well-known/jwks.json")
@PermitAll
@Tag(name = "Sign-in")
@Cancellable(false)
public class PublishedKeys {
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final SigningKeys keys;

    PublishedKeys(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces("application/jwk-set+json")
    @Operation(summary = "The public keys that verify access tokens", description = "A JSON Web Key Set (RFC 7517).")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content = @Content(mediaType = "application/jwk-set+json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response keys(@Context Request request) {
        var published = keys.all().stream().map(SigningKey::published).toList();
        var tag = new EntityTag(Integer.toHexString(
                keys.all().stream().map(SigningKey::id).toList().hashCode()));
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged == null ? Response.ok(new JsonWebKeySet(published).toJson()) : unchanged;
        return response.tag(tag).header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES).build();
    }
}
