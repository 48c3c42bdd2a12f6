package org.legalcircle.casework.mediation.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.mediation.http.AgreementRequests.AskForConfirmation;
import org.legalcircle.casework.mediation.http.AgreementRequests.NoteACourtStep;
import org.legalcircle.casework.mediation.http.AgreementRequests.TellOfPerformance;
import org.legalcircle.casework.mediation.usecase.ConfirmingInCourt;
import org.legalcircle.casework.mediation.usecase.PerformingAnAgreement;
import org.legalcircle.casework.mediation.usecase.ReadingAnAgreement;
import org.legalcircle.platform.error.Language;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.time.Zone;
import org.legalcircle.platform.web.Idempotent;
import org.legalcircle.platform.web.Refuses;

/** What becomes of an agreement in effect. What is not of the caller's is not found. */
@Path("/api/v1/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mediation agreement")
@RolesAllowed({Role.Name.CITIZEN, Role.Name.MEDIATOR})
@Cancellable(false)
public class PerformanceResource {
    private final PerformingAnAgreement performing;
    private final ConfirmingInCourt confirming;
    private final ReadingAnAgreement reading;
    private final Caller caller;
    private final HttpHeaders headers;
    private final InstantSource clock;

    PerformanceResource(
            PerformingAnAgreement performing,
            ConfirmingInCourt confirming,
            ReadingAnAgreement reading,
            Caller caller,
            HttpHeaders headers,
            InstantSource clock) {
        this.performing = performing;
        this.confirming = confirming;
        this.reading = reading;
        this.caller = caller;
        this.headers = headers;
        this.clock = clock;
    }

    @POST
    @Path("/{id}/performance")
    @Idempotent
    @Operation(
            summary = "Tell that a part of an agreement was performed, or not",
            description =
                    "By who it is owed to, or by the mediator. A part may be paid in several goes. That it was not"
                            + " performed can be told once its day is over; people then hear until when a court can be asked.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "PARTY_UNKNOWN",
        "MEDIATION_STAGE_FORBIDS",
        "INSTALMENT_NOT_FOUND",
        "PERFORMED_TOO_MUCH",
        "PERFORMED_BEFORE",
        "PERFORMANCE_DAY_INVALID",
        "NOT_DUE_YET",
        "AGREEMENT_NOT_FOUND"
    })
    public Uni<RestResponse<AgreementView>> perform(@RestPath UUID id, @Valid @NotNull TellOfPerformance body) {
        return answer(id, performing.tell(Acting.as(caller), id, body.told(Zone.dateOf(clock.instant()))));
    }

    @POST
    @Path("/{id}/judicial-confirmation")
    @Idempotent
    @Operation(
            summary = "Ask a court to confirm an agreement",
            description =
                    "For the parties named, by who acts for them or by the mediator. It is a joint application once"
                            + " all have asked, which has to be within thirty days from the effect (People's Mediation Law art."
                            + " 33; Civil Procedure Law art. 205). Where law excludes it, the reasons are told. It is free.")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "PARTY_UNKNOWN",
        "AGREEMENT_NOT_FOUND",
        "AGREEMENT_NOT_IN_EFFECT",
        "NOT_CONFIRMABLE",
        "CONFIRMATION_TOO_LATE",
        "CONFIRMATION_ASKED_BEFORE"
    })
    public Uni<RestResponse<AgreementView>> askForConfirmation(
            @RestPath UUID id, @Valid @NotNull AskForConfirmation body) {
        return answer(id, confirming.ask(Acting.as(caller), id, body.partyIds()));
    }

    @POST
    @Path("/{id}/judicial-confirmation/court-steps")
    @RolesAllowed(Role.Name.MEDIATOR)
    @Idempotent
    @Operation(
            summary = "Record what the court did",
            description =
                    "That it took the application up or not, then that it confirmed the agreement or dismissed the"
                            + " application (Civil Procedure Law art. 206).")
    @Refuses({
        "MATTER_NOT_FOUND",
        "MEDIATION_NOT_FOUND",
        "MEDIATOR_ONLY",
        "CONFIRMATION_NOT_FOUND",
        "CONFIRMATION_STAGE_FORBIDS",
        "CONFIRMATION_DAY_INVALID",
        "AGREEMENT_NOT_FOUND"
    })
    public Uni<RestResponse<AgreementView>> noteCourtStep(@RestPath UUID id, @Valid @NotNull NoteACourtStep body) {
        return answer(id, confirming.note(Acting.as(caller), id, body.told()));
    }

    private Uni<RestResponse<AgreementView>> answer(UUID id, Uni<Void> done) {
        var who = Acting.as(caller);
        var locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return done.chain(() -> reading.read(who, id))
                .map(file -> AgreementView.of(file, locale))
                .map(RestResponse::ok);
    }
}
