/** Legal aid: who has a right to it, applications, decisions, and who gives it (Legal Aid Law). */
package org.legalcircle.casework.legalaid;
