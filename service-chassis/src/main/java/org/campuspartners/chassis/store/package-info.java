/** The service's own MongoDB: its database, and what its errors mean. */
package org.campuspartners.chassis.store;
