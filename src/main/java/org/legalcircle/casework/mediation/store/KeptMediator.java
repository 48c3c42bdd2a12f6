package org.legalcircle.casework.mediation.store;

import org.legalcircle.casework.mediation.domain.MediatorProfile;

/** What is told of a mediator, whether the mediator can be proposed and chosen, and the version of that. */
public record KeptMediator(MediatorProfile profile, boolean active, int version) {}
