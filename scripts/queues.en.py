# %% hello
print(1)
