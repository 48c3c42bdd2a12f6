package org.legalcircle.casework.thin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What an applicant of the thin line fills in. */
public record ThinForm(
        @NotNull UUID organisationId,
        @NotBlank @Size(max = 2000) String question) {}
