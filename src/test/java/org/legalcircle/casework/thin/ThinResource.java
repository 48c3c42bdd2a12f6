package org.legalcircle.casework.thin;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.matter.MatterIntake;
import org.legalcircle.casework.matter.NewMatter;
import org.legalcircle.casework.matter.ServiceLine;
import org.legalcircle.platform.security.Caller;
import org.legalcircle.platform.security.Role;
import org.legalcircle.platform.web.Idempotent;

/** Where the thin line is submitted. Hidden: it is no part of the service. */
@Path("/api/thin")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CITIZEN)
@Cancellable(false)
public class ThinResource {
    private final MatterIntake intake;
    private final Caller caller;

    ThinResource(MatterIntake intake, Caller caller) {
        this.intake = intake;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(hidden = true)
    public Uni<RestResponse<MatterFacts>> submit(@Valid @NotNull ThinForm body) {
        return intake.submit(NewMatter.ofSelf(ServiceLine.APPRAISAL, caller.id(), body.organisationId(), body))
                .map(facts -> RestResponse.status(RestResponse.Status.CREATED, facts));
    }
}
