package org.legalcircle.consultation.store;

import java.util.UUID;

/** A seat whose hold or offer has run out and was not cleared away yet. */
public record DueSeat(UUID booking, UUID slot) {}
