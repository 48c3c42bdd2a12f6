/** Where the data lives: the embedded PostgreSQL or a configured one, open before the service and closed after it. */
package org.legalcircle.platform.database;
