package org.legalcircle.identity.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.domain.EndReason;
import org.legalcircle.identity.domain.MobileNumber;
import org.legalcircle.identity.http.TokenRequest.CodeGrant;
import org.legalcircle.identity.http.TokenRequest.PasswordGrant;
import org.legalcircle.identity.http.TokenRequest.RefreshGrant;
import org.legalcircle.identity.usecase.AskingForACode;
import org.legalcircle.identity.usecase.EndingSessions;
import org.legalcircle.identity.usecase.IssuedTokens;
import org.legalcircle.identity.usecase.RenewingASession;
import org.legalcircle.identity.usecase.SigningIn;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Refuses;

/** Signing in and out. */
@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
@Cancellable(false)
public class SignInResource {
    private final AskingForACode asking;
    private final SigningIn signingIn;
    private final RenewingASession renewing;
    private final EndingSessions ending;
    private final ClientAddress address;
    private final Caller caller;

    SignInResource(
            AskingForACode asking,
            SigningIn signingIn,
            RenewingASession renewing,
            EndingSessions ending,
            ClientAddress address,
            Caller caller) {
        this.asking = asking;
        this.signingIn = signingIn;
        this.renewing = renewing;
        this.ending = ending;
        this.address = address;
        this.caller = caller;
    }

    /** Whom to send a code to. */
    public record CodeRequest(
            @NotNull @Size(max = 40) @Schema(examples = "13800001234")
            String mobile) {}

    @POST
    @Path("/codes")
    @PermitAll
    @Operation(
            summary = "Ask for a sign-in code",
            description = "Sends six digits by text message, good for five minutes and five tries; one a minute and ten"
                    + " a day for a number. The answer is the same whether or not the number is known.")
    @APIResponse(responseCode = "202", description = "The code is on its way")
    @Refuses({"MOBILE_NUMBER_INVALID", "CODE_ASKED_TOO_OFTEN", "TOO_MANY_TRIES", "MESSAGE_NOT_SENT"})
    public Uni<RestResponse<Void>> askForACode(@Valid @NotNull CodeRequest body) {
        return asking.ask(MobileNumber.parse(body.mobile()), address.text()).map(SignInResource::onItsWay);
    }

    @POST
    @Path("/tokens")
    @PermitAll
    @Operation(
            summary = "Sign in, or go on",
            description = "With a code (the first time makes a citizen known), with a password and a one-time code"
                    + " (staff), or with a refresh token. A refresh token works once: when it is used again, the whole"
                    + " sign-in ends, because one of the two users was not its owner.")
    @Refuses({
        "MOBILE_NUMBER_INVALID",
        "CODE_REFUSED",
        "SIGN_IN_REFUSED",
        "REFRESH_REFUSED",
        "REFRESH_OVERTAKEN",
        "TOO_MANY_TRIES"
    })
    public Uni<RestResponse<TokenAnswer>> tokens(@Valid @NotNull TokenRequest body) {
        return issue(body).map(TokenAnswer::of).map(SignInResource::secret);
    }

    @DELETE
    @Path("/tokens/current")
    @Authenticated
    @Operation(summary = "Sign out", description = "Ends the sign-in of this device; all its tokens stop working.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Uni<RestResponse<Void>> signOut() {
        return ending.end(caller.session(), EndReason.SIGNED_OUT).replaceWith(RestResponse::noContent);
    }

    private Uni<IssuedTokens> issue(TokenRequest body) {
        if (body instanceof CodeGrant grant) {
            var mobile = MobileNumber.parse(grant.mobile());
            return signingIn.withCode(mobile, grant.code(), grant.deviceName(), address.text());
        }
        if (body instanceof PasswordGrant grant) {
            return signingIn.withPassword(
                    grant.login(),
                    grant.password(),
                    grant.totp(),
                    grant.formerRefreshToken(),
                    grant.deviceName(),
                    address.text());
        }
        return renewing.renew(((RefreshGrant) body).refreshToken());
    }

    private static RestResponse<Void> onItsWay(int left) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.ACCEPTED)
                .header("RateLimit", "\"codes-a-minute\";r=0;t=60, \"codes-a-day\";r=" + left)
                .build();
    }

    static <T> RestResponse<T> secret(T answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
