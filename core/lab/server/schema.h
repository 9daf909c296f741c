// The schema of an instance's SQLite file: what the lab keeps (lab_…), and over it the objects of the catalogue under
// their own names, as views where ":/lab/views.json" says how, else as tables that begin empty.
#pragma once

#include "core/lab/server/instance.h"
#include "core/lab/server/object_catalog.h"
#include "core/lab/server/storage.h"

namespace pchat::lab {

/// A name as SQLite reads it.
[[nodiscard]] QString quotedName(const QString& name);

/// The SELECT that shows an object whose rows belong to one database each, for that database; empty for other objects.
[[nodiscard]] QString selectFor(const CatalogObject& object, qint64 databaseId);

/// Makes everything in an empty file. Throws Raised.
void createSchema(Storage& storage, const InstanceSpec& spec, const ObjectCatalog& catalog);

}  // namespace pchat::lab
