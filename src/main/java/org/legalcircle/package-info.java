/** Legal Circle: the backend of a county's public legal-service app. */
package org.legalcircle;
