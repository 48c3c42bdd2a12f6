package org.legalcircle.servicecircle.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.servicecircle.LegalService;
import org.legalcircle.servicecircle.domain.CoverageQuestion;
import org.legalcircle.servicecircle.domain.CoverageRun;
import org.legalcircle.servicecircle.domain.OpeningHours;
import org.legalcircle.servicecircle.domain.PointChange;
import org.legalcircle.servicecircle.domain.TravelMode;
import org.legalcircle.servicecircle.usecase.Suggestion;

/** Questions that begin with "what if", and their answers. */
final class WhatIf {
    private WhatIf() {}

    /**
     * What might be done.
     *
     * @param week a day of the week that is looked at
     * @param minutes how long a way may take
     * @param service what has to be offered; absent: anything
     * @param changes done one after the other; at most 50
     * @param bestAdditions absent: no further points are looked for
     */
    @Schema(name = "WhatIfQuestion")
    record Question(
            @NotNull LocalDate week,
            @NotNull TravelMode mode,
            @Min(1) @Max(240) int minutes,
            @Schema(nullable = true) LegalService service,
            @Size(max = 50) List<@NotNull @Valid PointChange> changes,
            @Schema(nullable = true) @Valid Additions bestAdditions) {
        CoverageQuestion told() {
            return CoverageQuestion.about(week, mode, minutes, service);
        }

        List<PointChange> allChanges() {
            return changes == null ? List.of() : changes;
        }
    }

    /**
     * Further points that are wanted.
     *
     * @param count how many, 1 to 20
     * @param openingHours when each of them would be open
     */
    @Schema(name = "WantedAdditions")
    record Additions(
            @Min(1) @Max(20) int count, @NotNull @Valid OpeningHours openingHours) {}

    /**
     * What would come of it.
     *
     * @param asItIs coverage with the points as they are
     * @param afterwards coverage after the changes
     * @param suggestion where further points would help most after the changes; absent if that was not asked
     */
    @Schema(name = "WhatIfAnswer")
    record Answer(
            CoverageRun asItIs,
            CoverageRun afterwards,
            @Schema(nullable = true) Suggestion suggestion) {}
}
