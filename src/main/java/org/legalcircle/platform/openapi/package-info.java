/** Completes the description of the interface while the service is built: what is true of every call is said once. */
package org.legalcircle.platform.openapi;
