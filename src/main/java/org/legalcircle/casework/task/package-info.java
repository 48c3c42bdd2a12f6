/** Supervision of matters: what superiors give others to do, and how holders are urged. */
package org.legalcircle.casework.task;
