package org.legalcircle.identity.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.usecase.ChangingPassword;
import org.legalcircle.identity.usecase.SettingUpSecondFactor;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.SelfKeeping;
import org.legalcircle.platform.web.SteppedCalls;

/**
 * Password and one-time codes of a staff member; a citizen has neither and is not found here.
 */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@Authenticated
@Cancellable(false)
public class MyCredentialsResource {
    private final ChangingPassword passwords;
    private final SettingUpSecondFactor secondFactor;
    private final SteppedCalls calls;
    private final Caller caller;

    MyCredentialsResource(
            ChangingPassword passwords, SettingUpSecondFactor secondFactor, SteppedCalls calls, Caller caller) {
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.calls = calls;
        this.caller = caller;
    }

    /** From one password to another. */
    public record PasswordChange(
            @NotBlank @Size(max = 256) @Schema(examples = "Correct-horse-7")
            String currentPassword,

            @NotBlank
            @Size(max = 256)
            @Schema(
                    description = "10 to 128 characters of at least three kinds, none of the last five passwords",
                    examples = "Battery-staple-8")
            String newPassword) {
        /** Never tells the passwords. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /** A code of the present authenticator app, where there is one. */
    public record EnrolmentStart(
            @Pattern(regexp = "[0-9]{6}") @Schema(nullable = true, examples = "123456")
            String totp) {}

    /** A code of the new authenticator app. */
    public record EnrolmentEnd(
            @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(examples = "123456")
            String totp) {}

    @POST
    @SelfKeeping(required = false)
    @Path("/password")
    @Operation(
            summary = "Change my password",
            description =
                    "Signs all other devices out. Ask for new tokens afterwards: the account may be complete now.")
    @APIResponse(responseCode = "204", description = "Changed")
    @Refuses({"PASSWORD_WRONG", "PASSWORD_TOO_WEAK", "PASSWORD_USED_BEFORE", "TOO_MANY_TRIES", "STAFF_NOT_FOUND"})
    public Uni<RestResponse<?>> changePassword(@Valid @NotNull PasswordChange body) {
        var person = caller.id();
        var session = caller.session();
        return calls.once(
                body,
                () -> passwords.choose(person, session, body.currentPassword(), body.newPassword()),
                choice -> passwords.keep(choice, session).replaceWith(RestResponse::noContent));
    }

    @POST
    @SelfKeeping(required = false)
    @Path("/totp")
    @Operation(
            summary = "Begin to set up one-time codes",
            description = "Tells a secret for the authenticator app, once. It counts when a code of it is confirmed;"
                    + " until then the codes of the last one do.")
    @APIResponse(
            responseCode = "200",
            description = "The secret",
            content = @Content(schema = @Schema(implementation = SettingUpSecondFactor.Begun.class)))
    @Refuses({"SECOND_FACTOR_WRONG", "SECOND_FACTOR_USED", "TOO_MANY_TRIES", "STAFF_NOT_FOUND"})
    public Uni<RestResponse<?>> beginTotp(@Valid @NotNull EnrolmentStart body) {
        var person = caller.id();
        var session = caller.session();
        return calls.once(
                body,
                () -> secondFactor.attempt(person, session),
                counted -> secondFactor.begin(person, session, body.totp()).map(SignInResource::secret));
    }

    @POST
    @SelfKeeping(required = false)
    @Path("/totp/confirmation")
    @Operation(
            summary = "Confirm the one-time codes",
            description = "Ask for new tokens afterwards: the account may be complete now.")
    @APIResponse(responseCode = "204", description = "The codes count from now on")
    @Refuses({"SECOND_FACTOR_WRONG", "SECOND_FACTOR_NOT_BEGUN", "TOO_MANY_TRIES", "STAFF_NOT_FOUND"})
    public Uni<RestResponse<?>> confirmTotp(@Valid @NotNull EnrolmentEnd body) {
        var person = caller.id();
        var session = caller.session();
        return calls.once(
                body,
                () -> secondFactor.attempt(person, session),
                counted -> secondFactor.confirm(person, session, body.totp()).replaceWith(RestResponse::noContent));
    }
}
