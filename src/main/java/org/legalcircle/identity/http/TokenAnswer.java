package org.legalcircle.identity.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.identity.usecase.IssuedTokens;

/** The tokens of a device. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The tokens of a device")
public record TokenAnswer(
        @Schema(description = "To be sent as Authorization: Bearer")
        String accessToken,

        @Schema(examples = "Bearer") String tokenType,

        @Schema(description = "Seconds until the access token ends", examples = "900")
        long expiresIn,

        @Schema(description = "Works once; using it again ends the sign-in")
        String refreshToken,

        Instant refreshExpiresAt,

        @Schema(description = "What a staff member has yet to do; until then the tokens open nothing but /me")
        List<IssuedTokens.Pending> pending) {
    static TokenAnswer of(IssuedTokens issued) {
        return new TokenAnswer(
                issued.access().value(),
                "Bearer",
                issued.access().lifetime().toSeconds(),
                issued.refresh(),
                issued.refreshUntil(),
                issued.pending());
    }

    /** Never tells the tokens. */
    @Override
    public String toString() {
        return "TokenAnswer";
    }
}
