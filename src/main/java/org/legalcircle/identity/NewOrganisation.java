package org.legalcircle.identity;

/**
 * What is told of an organisation that is founded.
 *
 * @param level one below the parent's
 * @param phone null where there is none
 * @param longitude null with latitude and system where the place is not known
 */
public record NewOrganisation(
        OrganisationLevel level,
        String code,
        String name,
        String address,
        String phone,
        Double longitude,
        Double latitude,
        CoordinateSystem coordinateSystem) {}
