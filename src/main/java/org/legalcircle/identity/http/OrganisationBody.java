package org.legalcircle.identity.http;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.identity.CoordinateSystem;
import org.legalcircle.identity.NewOrganisation;
import org.legalcircle.identity.OrganisationLevel;

/** An organisation as it is told. */
public record OrganisationBody(
        @NotNull OrganisationLevel level,

        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,32}") @Schema(description = "Division code", examples = "330881105")
        String code,

        @NotBlank @Size(max = 100) @Schema(examples = "坛石镇公共法律服务站")
        String name,

        @NotBlank @Size(max = 200) @Schema(examples = "江山市坛石镇")
        String address,

        @Size(max = 40) @Schema(nullable = true, examples = "0570-12348")
        String phone,

        @DecimalMin("-180") @DecimalMax("180") @Schema(nullable = true, examples = "118.50")
        Double longitude,

        @DecimalMin("-90") @DecimalMax("90") @Schema(nullable = true, examples = "28.79")
        Double latitude,

        @Schema(nullable = true) CoordinateSystem coordinateSystem) {
    NewOrganisation told() {
        return new NewOrganisation(level, code, name, address, phone, longitude, latitude, coordinateSystem);
    }
}
