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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.usecase.ChangingPassword;
import org.legalcircle.identity.usecase.SettingUpSecondFactor;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.web.Refuses;

/**
 * Password and one-time codes of a staff member; a citizen has neither and is not found here. These calls take no
 * idempotency key: what they answer must not be kept, and a repeated one changes nothing or is refused.
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
    private final Caller caller;

    MyCredentialsResource(ChangingPassword passwords, SettingUpSecondFactor secondFactor, Caller caller) {
        this.passwords = passwords;
        this.secondFactor = secondFactor;
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
    @Path("/password")
    @Operation(
            summary = "Change my password",
            description =
                    "Signs all other devices out. Ask for new tokens afterwards: the account may be complete now.")
    @APIResponse(responseCode = "204", description = "Changed")
    @Refuses({"PASSWORD_WRONG", "PASSWORD_TOO_WEAK", "PASSWORD_USED_BEFORE", "TOO_MANY_TRIES", "STAFF_NOT_FOUND"})
    public Uni<RestResponse<Void>> changePassword(@Valid @NotNull PasswordChange body) {
        return passwords
                .change(caller.id(), caller.session(), body.currentPassword(), body.newPassword())
                .replaceWith(RestResponse::noContent);
    }

    @POST
    @Path("/totp")
    @Operation(
            summary = "Begin to set up one-time codes",
            description = "Tells a secret for the authenticator app, once. It counts when a code of it is confirmed.")
    @APIResponse(responseCode = "200", description = "The secret")
    @Refuses({"SECOND_FACTOR_WRONG", "TOO_MANY_TRIES", "STAFF_NOT_FOUND"})
    public Uni<RestResponse<SettingUpSecondFactor.Begun>> beginTotp(@Valid @NotNull EnrolmentStart body) {
        return secondFactor.begin(caller.id(), body.totp()).map(SignInResource::secret);
    }

    @POST
    @Path("/totp/confirmation")
    @Operation(
            summary = "Confirm the one-time codes",
            description = "Ask for new tokens afterwards: the account may be complete now.")
    @APIResponse(responseCode = "204", description = "The codes count from now on")
    @Refuses({"SECOND_FACTOR_WRONG", "SECOND_FACTOR_NOT_BEGUN", "TOO_MANY_TRIES", "STAFF_NOT_FOUND"})
    public Uni<RestResponse<Void>> confirmTotp(@Valid @NotNull EnrolmentEnd body) {
        return secondFactor.confirm(caller.id(), body.totp()).replaceWith(RestResponse::noContent);
    }
}
