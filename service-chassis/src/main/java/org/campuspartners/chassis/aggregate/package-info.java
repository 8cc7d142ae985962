/** One aggregate, one document, one conditional write: state, pending events and answered commands together. */
package org.campuspartners.chassis.aggregate;
