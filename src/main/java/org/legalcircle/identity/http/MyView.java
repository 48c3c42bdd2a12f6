package org.legalcircle.identity.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.identity.domain.Citizen;
import org.legalcircle.identity.domain.PersonKind;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.usecase.CitizenSeals;
import org.legalcircle.platform.privacy.Masked;
import org.legalcircle.platform.security.Role;

/** The signed-in person as that person sees it. A citizen's and a staff member's are told apart by {@code kind}. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The signed-in person; what does not belong to its kind is left out")
public record MyView(
        UUID id,
        PersonKind kind,
        Set<Role> roles,
        String name,

        @Schema(examples = "13800001234") String mobile,

        @Schema(description = "Masked; the full number is never told again", examples = "330881********0017")
        String residentId,

        @Schema(description = "Staff have seen the identity card; the number can no longer be changed")
        Boolean residentIdVerified,

        LocalDate birthDate,

        @Schema(examples = "zh-CN") String locale,

        String login,
        OrganisationSummary organisation,
        Boolean mustChangePassword,
        Boolean totpEnrolled) {
    static MyView of(Citizen citizen, CitizenSeals seals) {
        return new MyView(
                citizen.id(),
                PersonKind.CITIZEN,
                citizen.roles(),
                seals.name(citizen),
                seals.mobile(citizen),
                Masked.residentId(seals.residentId(citizen)),
                citizen.verified(),
                citizen.birthDate(),
                citizen.locale().toLanguageTag(),
                null,
                null,
                null,
                null);
    }

    static MyView of(StaffMember member, OrganisationSummary organisation) {
        return new MyView(
                member.id(),
                PersonKind.STAFF,
                member.roles(),
                member.name(),
                null,
                null,
                null,
                null,
                null,
                member.login(),
                organisation,
                member.mustChangePassword(),
                member.secondFactorSet());
    }

    /** Never tells who it is about. */
    @Override
    public String toString() {
        return "MyView " + id;
    }
}
