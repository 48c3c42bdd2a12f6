package org.legalcircle.servicecircle.domain;

import java.util.UUID;

/**
 * A village as it is kept: a place to be reached.
 *
 * @param version grows by one with every change
 * @param code what it is known by in files
 */
public record Village(UUID id, int version, String code, VillageProfile profile) {}
