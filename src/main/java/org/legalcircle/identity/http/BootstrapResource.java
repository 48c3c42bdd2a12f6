package org.legalcircle.identity.http;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.legalcircle.identity.usecase.Bootstrapping;
import org.legalcircle.identity.usecase.Bootstrapping.FirstAdministrator;
import org.legalcircle.platform.web.Refuses;

/** How a service without staff gets its first administrator. */
@Path("/api/v1/auth/bootstrap")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
@PermitAll
@Cancellable(false)
public class BootstrapResource {
    private final Bootstrapping bootstrapping;
    private final ClientAddress address;

    BootstrapResource(Bootstrapping bootstrapping, ClientAddress address) {
        this.bootstrapping = bootstrapping;
        this.address = address;
    }

    /** The first administrator and the county centre. */
    public record BootstrapRequest(
            @NotBlank @Size(max = 200) @Schema(description = "From the file bootstrap-code in the data folder")
            String code,

            @NotNull @Pattern(regexp = StaffRequests.LOGIN) @Schema(examples = "first.admin")
            String login,

            @NotBlank @Size(max = 50) @Schema(examples = "毛建国")
            String name,

            @NotBlank @Size(max = 256) @Schema(examples = "Correct-horse-7")
            String password,

            @NotNull @Valid @Schema(description = "The county centre; used where there is none yet")
            OrganisationBody centre,

            @NotBlank @Size(max = 100) @Schema(examples = "Office computer")
            String deviceName) {
        FirstAdministrator told() {
            return new FirstAdministrator(code, login, name, password, centre.told(), deviceName);
        }

        /** Never tells the code or the password. */
        @Override
        public String toString() {
            return "BootstrapRequest";
        }
    }

    @POST
    @Operation(
            summary = "Make the first administrator",
            description = "Works once, with the code the service wrote at its first start. The administrator sets up"
                    + " one-time codes before anything else.")
    @Refuses({
        "BOOTSTRAP_REFUSED",
        "PASSWORD_TOO_WEAK",
        "TOO_MANY_TRIES",
        "ORGANISATION_LEVEL_INVALID",
        "ORGANISATION_PLACE_INCOMPLETE"
    })
    public Uni<RestResponse<TokenAnswer>> begin(@Valid @NotNull BootstrapRequest body) {
        return bootstrapping
                .begin(body.told(), address.text())
                .map(TokenAnswer::of)
                .map(SignInResource::secret);
    }
}
