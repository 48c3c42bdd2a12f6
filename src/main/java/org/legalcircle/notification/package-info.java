/** Tells people what happened to their bookings: notices in the app and text messages. It only listens. */
package org.legalcircle.notification;
