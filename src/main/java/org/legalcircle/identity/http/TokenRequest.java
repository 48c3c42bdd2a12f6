package org.legalcircle.identity.http;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.identity.http.TokenRequest.CodeGrant;
import org.legalcircle.identity.http.TokenRequest.PasswordGrant;
import org.legalcircle.identity.http.TokenRequest.RefreshGrant;

/** What tokens are asked for with; {@code grant} says which of the three it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "grant")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CodeGrant.class, name = "code"),
    @JsonSubTypes.Type(value = PasswordGrant.class, name = "password"),
    @JsonSubTypes.Type(value = RefreshGrant.class, name = "refresh")
})
@Schema(
        oneOf = {CodeGrant.class, PasswordGrant.class, RefreshGrant.class},
        discriminatorProperty = "grant",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "code", schema = CodeGrant.class),
            @DiscriminatorMapping(value = "password", schema = PasswordGrant.class),
            @DiscriminatorMapping(value = "refresh", schema = RefreshGrant.class)
        })
public sealed interface TokenRequest {
    /** A citizen answers with the code that came by text message. */
    @RegisterForReflection
    record CodeGrant(
            @NotNull @Size(max = 40) @Schema(examples = "13800001234")
            String mobile,

            @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(examples = "123456")
            String code,

            @NotBlank @Size(max = 100) @Schema(examples = "Li's phone")
            String deviceName)
            implements TokenRequest {}

    /** A staff member signs in. */
    @RegisterForReflection
    record PasswordGrant(
            @NotBlank @Size(max = 40) @Schema(examples = "zhao")
            String login,

            @NotBlank @Size(max = 256) @Schema(examples = "Correct-horse-7")
            String password,

            @Pattern(regexp = "[0-9]{6}")
            @Schema(
                    description = "From the authenticator app; left out only before it is set up",
                    nullable = true,
                    examples = "000000")
            String totp,

            @Size(max = 100)
            @Schema(
                    description = "A refresh token this device had before, used up or expired: then strangers who try"
                            + " this login do not use up its tries",
                    nullable = true)
            String formerRefreshToken,

            @NotBlank @Size(max = 100) @Schema(examples = "Counter 3")
            String deviceName)
            implements TokenRequest {}

    /** A device goes on. */
    @RegisterForReflection
    record RefreshGrant(@NotBlank @Size(max = 100) String refreshToken) implements TokenRequest {}
}
