/** What an operator sees of a service's flow of events. */
package org.campuspartners.chassis.operator;
