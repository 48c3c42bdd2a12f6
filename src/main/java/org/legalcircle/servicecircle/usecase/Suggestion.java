package org.legalcircle.servicecircle.usecase;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where further points would help most. People of villages where few live are in none of the numbers.
 *
 * @param candidates how many places were compared: the villages, the most populous if they are too many
 * @param additions in the order in which they help most; fewer than asked for where nothing helps any more
 * @param gainedPersonHours hours of people, in one week, in which they newly reach an open point
 * @param mostPossibleGain what no choice of as many of the candidates could exceed
 * @param atLeastPercentOfBest how much of the gain of the best choice is reached at least; never below 63.2
 */
public record Suggestion(
        int candidates,
        List<SuggestedPoint> additions,
        long gainedPersonHours,
        long mostPossibleGain,
        double atLeastPercentOfBest) {
    /**
     * A place for a point.
     *
     * @param villageCode the village it would be in
     * @param gainedPersonHours what it adds to those before it
     */
    public record SuggestedPoint(
            @Schema(examples = "330881112-91") String villageCode,
            String name,
            double longitude,
            double latitude,
            long gainedPersonHours) {}
}
