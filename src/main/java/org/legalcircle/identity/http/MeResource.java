package org.legalcircle.identity.http;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.Organisations;
import org.legalcircle.identity.domain.StaffMember;
import org.legalcircle.identity.store.CitizenStore;
import org.legalcircle.identity.store.StaffStore;
import org.legalcircle.identity.usecase.CitizenSeals;
import org.legalcircle.identity.usecase.KeepingAProfile;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;
import org.legalcircle.platform.web.Versions;

/** The signed-in person. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
@Authenticated
@Cancellable(false)
public class MeResource {
    private final CitizenStore citizens;
    private final StaffStore staff;
    private final Organisations organisations;
    private final KeepingAProfile profiles;
    private final CitizenSeals seals;
    private final Caller caller;

    MeResource(
            CitizenStore citizens,
            StaffStore staff,
            Organisations organisations,
            KeepingAProfile profiles,
            CitizenSeals seals,
            Caller caller) {
        this.citizens = citizens;
        this.staff = staff;
        this.organisations = organisations;
        this.profiles = profiles;
        this.seals = seals;
        this.caller = caller;
    }

    /** What is to change; what is left out stays. */
    public record ProfileChange(
            @Size(min = 1, max = 50) @Schema(nullable = true, examples = "王小明")
            String name,

            @Size(max = 40) @Schema(nullable = true, description = "18 characters", examples = "330881189001010017")
            String residentId,

            @Pattern(regexp = "zh-CN|en") @Schema(nullable = true, examples = "zh-CN")
            String locale) {
        Locale language() {
            return locale == null ? null : Locale.forLanguageTag(locale);
        }
    }

    @GET
    @Operation(summary = "Who am I", description = "With an ETag, which a change needs.")
    @Refuses({"CITIZEN_NOT_FOUND", "STAFF_NOT_FOUND"})
    public Uni<RestResponse<MyView>> show() {
        return caller.is(Role.CITIZEN) ? citizen(caller.id()) : member(caller.id());
    }

    @PATCH
    @RolesAllowed(Role.Name.CITIZEN)
    @Idempotent(required = false)
    @Operation(
            summary = "Change my profile",
            description = "The resident identity number may be corrected until staff have seen the card.")
    @Refuses({"RESIDENT_ID_INVALID", "RESIDENT_ID_VERIFIED", "CITIZEN_NOT_FOUND"})
    public Uni<RestResponse<MyView>> change(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull ProfileChange body) {
        return profiles.change(caller.id(), ifMatch, body.name(), body.residentId(), body.language())
                .map(citizen -> answer(MyView.of(citizen, seals), citizen.version()));
    }

    private Uni<RestResponse<MyView>> citizen(UUID id) {
        return citizens.require(id).map(citizen -> answer(MyView.of(citizen, seals), citizen.version()));
    }

    private Uni<RestResponse<MyView>> member(UUID id) {
        return staff.require(id).flatMap(this::withOrganisation);
    }

    private Uni<RestResponse<MyView>> withOrganisation(StaffMember member) {
        return organisations
                .require(member.organisationId())
                .map(place -> answer(MyView.of(member, place), member.version()));
    }

    private static RestResponse<MyView> answer(MyView view, int version) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.tag(version))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
