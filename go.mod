module asyncrepl

go 1.26
