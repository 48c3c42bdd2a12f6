package org.legalcircle.casework.mediation;

import java.util.List;

/** What is left to parties whose mediation came to nothing (People's Mediation Law arts. 3, 26). */
public enum Route {
    /** By the board of labour disputes; it comes before the court (Labour Dispute Mediation and Arbitration Law art. 5). */
    LABOUR_ARBITRATION,
    /** Where the parties have agreed on it (Arbitration Law art. 4). */
    ARBITRATION,
    /** A decision or a reconsideration by an authority. */
    ADMINISTRATIVE,
    COURT;

    /** The routes for a dispute of that type, the usual one first. */
    public static List<Route> leftFor(DisputeType type) {
        return switch (type) {
            case LABOUR -> List.of(LABOUR_ARBITRATION, ADMINISTRATIVE, COURT);
            case MARRIAGE_AND_FAMILY -> List.of(COURT);
            case LAND_TAKING_AND_DEMOLITION, FOREST_AND_LAND, POLLUTION, ROAD_ACCIDENT, MEDICAL, SCHOOL ->
                List.of(ADMINISTRATIVE, COURT);
            case CONTRACT, PRODUCTION_AND_BUSINESS, CONSUMER, TOURISM, ONLINE_TRADE, PROPERTY_MANAGEMENT ->
                List.of(ARBITRATION, ADMINISTRATIVE, COURT);
            case NEIGHBOURS, HOUSING_AND_HOMESTEAD, COMPENSATION, OTHER -> List.of(ADMINISTRATIVE, COURT);
        };
    }
}
