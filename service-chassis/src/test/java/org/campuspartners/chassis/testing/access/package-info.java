/** Who may do what: tables that are read by people, and tried cell by cell on a running service. */
package org.campuspartners.chassis.testing.access;
