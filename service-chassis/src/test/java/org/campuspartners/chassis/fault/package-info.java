/** How tests bring about a fault: a process that dies or is stopped at a named point, a rule that is switched off. */
package org.campuspartners.chassis.fault;
