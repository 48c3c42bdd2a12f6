package org.legalcircle.consultation.usecase;

import org.legalcircle.consultation.store.BookingDetails;
import org.legalcircle.identity.CitizenView;

/**
 * A booking with the person it is for.
 *
 * @param masked whether name and number are masked and the words left out
 */
public record BookingFile(BookingDetails booking, CitizenView citizen, boolean masked) {}
