package org.legalcircle.casework.mediation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.casework.mediation.domain.Consent;
import org.legalcircle.casework.mediation.domain.ConsentMethod;
import org.legalcircle.casework.mediation.domain.PartyKind;
import org.legalcircle.casework.mediation.domain.Side;
import org.legalcircle.casework.mediation.usecase.MediationFile.OpenParty;
import org.legalcircle.platform.privacy.Masked;

/**
 * A party as the other parties and staff may see it.
 *
 * @param name masked for other parties until this one has consented
 * @param mobile masked for citizens
 * @param address for staff only, as the number of identity is
 * @param own whether the reader acts for it
 * @param claimed whether a citizen acts for it by an account
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyView(
        UUID id,
        int position,
        Side side,
        PartyKind kind,
        String name,
        @Schema(nullable = true) String mobile,
        @Schema(nullable = true) String address,

        @Schema(nullable = true, examples = "11010519491231002X")
        String identityNumber,

        @Schema(nullable = true, examples = "王大明") String representativeName,
        boolean own,
        boolean claimed,
        Consent consent,
        @Schema(nullable = true) ConsentMethod consentMethod,
        @Schema(nullable = true) Instant consentAt) {
    static PartyView of(OpenParty open, boolean staff) {
        var party = open.party();
        var told = open.particulars();
        var full = staff || open.own() || party.consent() == Consent.GIVEN;
        var speaker =
                told.representative() == null ? null : told.representative().name();
        return new PartyView(
                party.id(),
                party.position(),
                party.side(),
                party.kind(),
                full ? told.name() : Masked.name(told.name()),
                staff ? told.mobile() : Masked.mobile(told.mobile()),
                staff ? told.address() : null,
                staff ? told.identityNumber() : null,
                full ? speaker : Masked.name(speaker),
                open.own(),
                party.accountId() != null,
                party.consent(),
                party.consentMethod(),
                party.consentAt());
    }
}
