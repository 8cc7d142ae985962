/** The service's own MongoDB: its database, how it is written and read durably, and what its errors mean. */
package org.campuspartners.chassis.store;
