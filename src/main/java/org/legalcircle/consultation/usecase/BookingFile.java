package org.legalcircle.consultation.usecase;

import org.legalcircle.consultation.store.BookingDetails;
import org.legalcircle.identity.CitizenView;

/** A booking with the person it is for. */
public record BookingFile(BookingDetails booking, CitizenView citizen) {}
